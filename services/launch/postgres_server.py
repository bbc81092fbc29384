"""Prepares a PostgreSQL data folder, then becomes the server: ``python -m launch.postgres_server``.

A program of its own, because the server must not run as root, and because replacing the process keeps it a direct child
of the guardian. It works in the run's folder and takes the password of the application's role from ``PGPASSWORD``.
"""

import argparse
import hashlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from launch.process import die_with_parent, dying_with_me

OLDEST = 14
_BUILTIN_LOCALE_SINCE = 17
_USERS = ("postgres", "nobody")

# Nothing here survives its run, so nothing has to reach the disk.
FORGETFUL = {
    "max_connections": "120",
    "shared_buffers": "64MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
    "TimeZone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
_SETTINGS = {
    **FORGETFUL,
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "dynamic_shared_memory_type": "mmap",  # in the data folder: a killed server leaves nothing in /dev/shm
}


@dataclass(frozen=True, slots=True)
class Server:
    """One server to be: its binaries, its data folder, and the user it runs as (None: whoever runs this)."""

    binaries: Path
    data: Path
    user: pwd.struct_passwd | None

    def run(self, program: str, *arguments: str, words: str | None = None) -> str:
        """Run a program of PostgreSQL's as the server's user and return its output; its failure ends this process."""
        done = subprocess.run(  # noqa: S603 -- a program of PostgreSQL's
            [str(self.binaries / program), *arguments],
            input=words,
            stdin=None if words is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            preexec_fn=dying_with_me(),
            user=self.user.pw_uid if self.user else None,
            group=self.user.pw_gid if self.user else None,
            extra_groups=() if self.user else None,
        )
        # The single-user server goes on after an error, and still ends well.
        if done.returncode != 0 or "ERROR:" in done.stdout or "FATAL:" in done.stdout:
            sys.exit(f"{program} failed (exit code {done.returncode}):\n{done.stdout}")
        return done.stdout

    def tell(self, database: str, statement: str) -> None:
        """Run one statement, on one line, in a server for a single user, without any network."""
        settings = [f"-c{name}={value}" for name, value in _SETTINGS.items()]
        self.run("postgres", "--single", f"-D{self.data}", *settings, database, words=statement + "\n")

    def become(self, port: int) -> None:
        """Turn this process into the server. Does not return."""
        if self.user:
            os.setgroups([])
            os.setgid(self.user.pw_gid)
            os.setuid(self.user.pw_uid)
        # Immediate shutdown if the guardian dies: unlike a kill it frees the server's shared memory.
        die_with_parent(os.getppid(), signal.SIGQUIT)
        settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
        environment = {name: value for name, value in os.environ.items() if name != "PGPASSWORD"}
        program = str(self.binaries / "postgres")
        arguments = [program, "-D", str(self.data), "-p", str(port), *settings]
        os.execve(program, arguments, environment)  # noqa: S606 -- no shell is wanted


def unprivileged_user() -> pwd.struct_passwd | None:
    """Return the user that the server runs as if we are root, None if we are not; ends the process if there is none."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in _USERS:
        if name in known:
            return known[name]
    sys.exit(f"PostgreSQL does not run as root, and this system has none of the users {', '.join(_USERS)}: add one")


def reachable(binaries: Path, home: Path, user: pwd.struct_passwd | None) -> Path:
    """Return a folder of binaries that the server's user can run: the given one, else a copy in the run's folder."""
    if user is None:
        return binaries
    try:
        subprocess.run(  # noqa: S603 -- a program of PostgreSQL's
            [str(binaries / "postgres"), "--version"],
            user=user.pw_uid,
            group=user.pw_gid,
            extra_groups=(),
            check=True,
            stdout=subprocess.DEVNULL,
        )
    except PermissionError:
        if not (home / "programs").exists():
            copy(binaries.parent, home / "programs")
        return home / "programs" / "bin"
    return binaries


def copy(source: Path, target: Path) -> None:
    """Copy a folder with its owners; where the file system can, without copying any block."""
    subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)  # noqa: S603, S607 -- the system's cp


def make_data(server: Server, major: int, name: str) -> None:
    """Make the data folder from nothing: a superuser without a password, the application's role, its database."""
    locale = ["--locale-provider=builtin"] if major >= _BUILTIN_LOCALE_SINCE else []
    access = ["--auth-local=reject", "--auth-host=scram-sha-256"]
    encoding = [*locale, "--locale=C.UTF-8", "--encoding=UTF8"]
    server.run("initdb", f"--pgdata={server.data}", "--username=postgres", "--no-sync", *access, *encoding)
    server.tell("postgres", f"CREATE ROLE {name} LOGIN CREATEDB")
    server.tell("postgres", f"CREATE DATABASE {name} OWNER {name}")


def prepare_data(server: Server, templates: Path, version: str, name: str) -> None:
    """Copy the data folder from its template; the first time, make both. Of two runs that make it at once, one wins."""
    made_by = make_data.__code__
    recipe = hashlib.sha256(made_by.co_code + repr(made_by.co_consts).encode()).hexdigest()[:12]
    template = templates / f"{version}-{recipe}-{os.geteuid()}-{server.data.owner()}"
    if template.exists():
        server.data.rmdir()
        copy(template, server.data)
        return
    make_data(server, int(version.split(".", maxsplit=1)[0]), name)
    templates.mkdir(parents=True, exist_ok=True)
    draft = templates / f".draft-{secrets.token_hex(8)}"
    copy(server.data, draft)
    try:
        draft.rename(template)
    except OSError:
        if not template.exists():
            raise
        shutil.rmtree(draft)


def main() -> None:
    """Prepare, and become the server."""
    die_with_parent(os.getppid())
    options = argparse.ArgumentParser()
    options.add_argument("--binaries", type=Path, required=True)
    options.add_argument("--templates", type=Path, required=True)
    options.add_argument("--name", required=True)
    options.add_argument("--port", type=int, required=True)
    given = options.parse_args()
    user = unprivileged_user()
    home = Path.cwd() / "postgres"
    data = home / "data"
    if data.exists():  # it was here before: started again, it finds what it had
        os.chdir(home)
        Server(reachable(given.binaries.resolve(), home, user), data, user).become(given.port)
    for folder in (home, data):
        folder.mkdir(mode=0o700)
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
    os.chdir(home)
    server = Server(reachable(given.binaries.resolve(), home, user), data, user)
    # "postgres (PostgreSQL) 18.6", with more words from some packagers
    version = server.run("postgres", "--version").split()[2]
    if int(version.split(".")[0]) < OLDEST:
        sys.exit(f"PostgreSQL {version} in {given.binaries} is too old: {OLDEST} or newer is needed")
    prepare_data(server, given.templates, version, given.name)
    server.tell(given.name, f"ALTER ROLE {given.name} PASSWORD '{os.environ['PGPASSWORD']}'")
    server.become(given.port)


if __name__ == "__main__":
    main()
