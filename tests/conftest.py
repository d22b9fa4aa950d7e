"""Settings that hold for every test."""

from hypothesis import HealthCheck, settings

settings.register_profile("quick", derandomize=True, database=None, deadline=None, max_examples=60)
settings.register_profile(
    "soak",
    database=None,
    deadline=None,
    max_examples=2000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("quick")
