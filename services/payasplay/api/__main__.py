"""Run the API: ``python -m payasplay.api --host 127.0.0.1 --port 8000``."""

from payasplay.serving import serve

serve("api", "payasplay.api.app:create_app")
