"""A program: plant every fault into a fresh copy of each process, and print those that find nothing to change."""

import inspect
import os
import sys
import traceback

from faults.catalogue import load
from launch.design import pay_as_play
from payasplay.api import app as api
from payasplay.mail import mailer
from payasplay.web import rendering

# Their imports are shared by the copies, which makes a copy cheap.
LOADED = (api, mailer, rendering)
SERVICES = ("api", "worker", "web")


def plant(module: str, service: str) -> bool:
    """Whether it can be planted; tried in a copy of this process, so that nothing stays planted."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            sys.modules[module].__dict__["plant"](service)
            code = 0
        except Exception:  # noqa: BLE001 (whatever it is, the copy says it and ends here)
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def concerned(module: str) -> list[str]:
    """The processes that a fault names."""
    source = inspect.getsource(sys.modules[module])
    return [service for service in SERVICES if f'"{service}"' in source]


def main() -> int:
    """Print a line for each that fails; 1 where there is one."""
    # Some faults change a setting; the processes that they are planted into have all of them.
    os.environ.update(pay_as_play().settings)
    bad = [
        f"{fault.module} ({service})"
        for fault in load()
        for service in concerned(fault.module)
        if not plant(fault.module, service)
    ]
    sys.stdout.write("".join(f"{line}\n" for line in bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
