"""The Kubernetes files say what their page says: closed but for what is named, no key where it does not belong."""

from __future__ import annotations

import pytest
import yaml

from egov.grading.run import keys


@pytest.fixture(scope="module")
def folder(root):
    return root / "hub" / "k8s"


@pytest.fixture(scope="module")
def graders(folder) -> dict[tuple[str, str], dict]:
    found = yaml.safe_load_all((folder / "penilai.yaml").read_text(encoding="utf-8"))
    return {(one["kind"], one["metadata"]["name"]): one["spec"] for one in found}


def pods(graders) -> dict[str, dict]:
    return {name: spec["template"] for (kind, name), spec in graders.items() if kind == "Deployment"}


def test_all_grading_pods_are_closed_first(graders):
    closed = graders["NetworkPolicy", "penilai-tertutup"]
    assert closed["policyTypes"] == ["Ingress", "Egress"] and "ingress" not in closed and "egress" not in closed
    for name, pod in pods(graders).items():
        labels = pod["metadata"]["labels"]
        assert closed["podSelector"]["matchLabels"].items() <= labels.items(), name
        assert graders["NetworkPolicy", name]["podSelector"]["matchLabels"].items() <= labels.items()
        assert pod["spec"]["automountServiceAccountToken"] is False


def test_only_workers_and_the_desk_may_knock_and_only_at_one_port(graders):
    [rule] = graders["NetworkPolicy", "penjadwal"]["ingress"]
    assert [one["podSelector"]["matchLabels"] for one in rule["from"]] == [{"bagian": "pekerja"}, {"bagian": "meja"}]
    assert [one["port"] for one in rule["ports"]] == [8786]
    [mine] = graders["NetworkPolicy", "pekerja"]["ingress"]
    assert mine["from"] == [{"podSelector": {"matchLabels": {"bagian": "penjadwal"}}}]


@pytest.mark.parametrize(("name", "role"), [("penjadwal", "scheduler"), ("pekerja", "worker")])
def test_each_side_holds_its_own_key_and_no_other(graders, name, role):
    spec = pods(graders)[name]["spec"]
    [volume] = spec["volumes"]
    assert {item["key"] for item in volume["secret"]["items"]} == {"ca.pem", f"{role}.pem"} and role in keys.ROLES
    words = spec["containers"][0]["command"]
    assert [words[words.index(one) + 1] for one in ("--tls-ca-file", "--tls-cert", "--tls-key")] == [
        "/kunci/ca.pem", f"/kunci/{role}.pem", f"/kunci/{role}.pem",
    ]  # fmt: skip
    assert "tls" in words or any(word.startswith("tls://") for word in words)


def test_trainees_reach_no_network_and_their_image_holds_no_answers(folder):
    held = yaml.safe_load((folder / "values.yaml").read_text(encoding="utf-8"))
    assert not any(held["singleuser"]["networkPolicy"]["egressAllowRules"].values())
    assert held["singleuser"]["cmd"] == ["python", "-m", "egov.workspace.under_hub"]
    lines = (folder / "Containerfile.peserta").read_text(encoding="utf-8").splitlines()
    copied = [line for line in lines if line.startswith(("COPY", "ADD"))]
    assert copied == ["COPY requirements-hub.txt melek_digital-*.whl /tmp/pasang/"] and "USER jovyan" in lines
