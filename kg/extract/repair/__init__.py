"""Corrections of parses, in their order, before any rule of extraction reads them."""
