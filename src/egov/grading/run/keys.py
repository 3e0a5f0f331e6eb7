"""The keys of a grading cluster: one authority that signs once and is forgotten, and a certificate for each side.

Whoever holds one of these keys may give and take jobs; nobody else gets as far as a greeting.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say

ROLES = ("scheduler", "worker", "client")
DAYS = 400


def make(folder: Path) -> list[Path]:
    """Fresh keys, never over old ones: those may be in use."""
    if folder.exists() and any(folder.iterdir()):
        raise UserError(say("grading.cluster.keys_there", folder=folder))
    try:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import NameOID
    except ImportError as error:
        raise UserError(say("grading.cluster.no_dask")) from error

    def certificate(name: str, key, issuer: str, signer, authority: bool):
        now = dt.datetime.now(dt.timezone.utc)
        subject, by = (x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"egov {n}")]) for n in (name, issuer))
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(by).public_key(key.public_key())
        builder = builder.serial_number(x509.random_serial_number()).not_valid_before(now - dt.timedelta(hours=1))
        builder = builder.not_valid_after(now + dt.timedelta(days=DAYS))
        builder = builder.add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        return builder.sign(signer, hashes.SHA256())

    pem = serialization.Encoding.PEM
    signer = ec.generate_private_key(ec.SECP256R1())  # stays in memory: nobody can add another certificate later
    made = {"ca.pem": certificate("ca", signer, "ca", signer, True).public_bytes(pem)}
    for role in ROLES:
        key = ec.generate_private_key(ec.SECP256R1())
        secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        made[f"{role}.pem"] = certificate(role, key, "ca", signer, False).public_bytes(pem) + secret
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    for name, content in made.items():
        with os.fdopen(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
            handle.write(content)
    return [folder / name for name in made]


def security(folder: Path):
    """For both sides: encryption asked for, and a certificate of this authority from whoever calls."""
    from distributed.security import Security

    files = {role: folder / f"{role}.pem" for role in (*ROLES, "ca")}
    if not all(path.is_file() for path in files.values()):
        raise UserError(say("grading.cluster.no_keys", folder=folder))
    given = {f"tls_{role}_{part}": str(files[role]) for role in ROLES for part in ("cert", "key")}
    return Security(require_encryption=True, tls_ca_file=str(files["ca"]), **given)
