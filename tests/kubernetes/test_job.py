"""The Job for Kubernetes: valid by the published schemas, and what it runs is the whole suite, once."""

import copy
import os
import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / "deploy" / "kubernetes" / "e2e-job.yaml"
VERSIONS = ("1.29", "1.33", "1.37")


def documents() -> dict[str, Any]:
    return {each["kind"]: each for each in YAML(typ="safe").load_all(MANIFEST.read_text(encoding="utf-8"))}


@pytest.fixture
def job() -> dict[str, Any]:
    found: dict[str, Any] = documents()["Job"]
    return found


@pytest.fixture
def pod(job: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = job["spec"]["template"]["spec"]
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_valid_by_the_schemas_of_kubernetes(version):
    found = documents()
    assert set(found) == {"PersistentVolumeClaim", "Job"}
    for document in found.values():
        kubernetes_validate.validate(document, version, strict=True)


def test_the_schemas_would_refuse_what_is_wrong(job):
    misspelt = copy.deepcopy(job)
    misspelt["spec"]["completionsMode"] = misspelt["spec"].pop("completionMode")
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(misspelt, VERSIONS[0], strict=True)


def test_each_pod_is_one_shard_and_none_is_run_again(job, pod):
    spec = job["spec"]
    (container,) = pod["containers"]
    shards = next(each["value"] for each in container["env"] if each["name"] == "SHARDS")
    assert spec["completionMode"] == "Indexed"
    assert spec["completions"] == spec["parallelism"] == int(shards)
    assert (spec["backoffLimit"], pod["restartPolicy"]) == (0, "Never")


def run(pod: dict[str, Any], index: int, folder: Path) -> list[str]:
    """Run what a pod runs, where `make` writes down what it is told."""
    (container,) = pod["containers"]
    make = folder / "make"
    make.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    make.chmod(0o755)
    environ = {each["name"]: each["value"] for each in container["env"]}
    environ |= {"JOB_COMPLETION_INDEX": str(index), "PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run(
        [*container["command"], *container["args"]], env=environ, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_together_they_run_every_shard_once_each_with_results_of_its_own(job, pod, tmp_path):
    count = job["spec"]["completions"]
    told = [run(pod, index, tmp_path) for index in range(count)]
    assert [words[:2] for words in told] == [["e2e", "TARGET=embedded"]] * count
    assert [words[2] for words in told] == [f"SHARD={number}/{count}" for number in range(1, count + 1)]
    assert len({words[3] for words in told}) == count
    assert all(words[3].startswith("ARGS=--no-report --alluredir=/results/") for words in told)


def test_results_stay_when_the_pods_are_gone(pod):
    (container,) = pod["containers"]
    (mount,) = [each for each in container["volumeMounts"] if each["mountPath"] == "/results"]
    (volume,) = [each for each in pod["volumes"] if each["name"] == mount["name"]]
    claim = documents()["PersistentVolumeClaim"]
    assert volume["persistentVolumeClaim"]["claimName"] == claim["metadata"]["name"]
    assert claim["spec"]["accessModes"] == ["ReadWriteMany"]


def test_it_runs_as_the_user_of_its_image_with_no_more_rights_than_that(pod):
    (container,) = pod["containers"]
    dockerfile = (ROOT / "services" / "images" / "e2e" / "Dockerfile").read_text(encoding="utf-8")
    assert f"useradd --uid {pod['securityContext']['runAsUser']} " in dockerfile
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}
