"""Time expressions, what they mean on the calendar, and which event they belong to."""
