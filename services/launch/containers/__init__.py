"""The services of ``launch.system`` as containers, through testcontainers, on a network of its own."""
