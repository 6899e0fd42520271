"""The Java machine of the embedded Cypher engine: one in a process, small, silent, closed off."""

from __future__ import annotations

import atexit
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from kg.errors import MissingEngineError
from kg.store.waiting import calls_go_on

HEAP = "512m"
INTERRUPTED = 130

# Incubator modules are left out: the engine does without them and they print a warning. Its log
# goes to java.util.logging, whose configuration is empty, so that nothing is printed anywhere.
OPTIONS = (
    f"-Xmx{HEAP}",
    "-Xlog:disable",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:-UsePerfData",
    "-XX:+UseCompactObjectHeaders",
    f"-XX:ErrorFile={os.devnull}",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    f"-Djava.util.logging.config.file={os.devnull}",
    "-Darcadedb.log.impl=slf4j",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)

SETTINGS = {
    "arcadedb.opencypher.loadCsv.allowFileUrls": False,
    "arcadedb.opencypher.loadCsv.allowRemoteUrls": False,
}


@cache
def java() -> Any:
    """The `jpype` module with the machine running; it runs until the process ends.

    A process that has started it must not fork. Raises MissingEngineError.
    """
    try:
        jpype: Any = import_module("jpype")
        engine: Any = import_module("arcadedb_embedded.jvm")
    except ImportError as error:
        raise MissingEngineError(
            "Cypher needs ArcadeDB, which is not installed: pip install arcadedb-embedded"
            " (there is none for Intel Macs and for Linux with a glibc older than 2.34)"
        ) from error
    if not jpype.isJVMStarted():
        jars = sorted(str(jar) for jar in Path(engine.get_jar_path()).glob("*.jar"))
        machine = engine.get_bundled_jre_lib_path()
        jpype.startJVM(machine, *OPTIONS, classpath=os.pathsep.join(jars), interrupt=False)
        atexit.register(_end, jpype)
    configuration = jpype.JClass("com.arcadedb.GlobalConfiguration")
    for name, value in SETTINGS.items():
        configuration.findByKey(name).setValue(value)
    return jpype


def _end(jpype: Any) -> None:
    """Close what is open before the machine ends, which else waits half a minute for it.

    A query that was left by Ctrl-C runs on and cannot be stopped: then the process ends here.
    """
    if calls_go_on():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(INTERRUPTED)
    factories = jpype.JClass("com.arcadedb.database.DatabaseFactory")
    for database in list(factories.getActiveDatabaseInstances()):
        database.close()
