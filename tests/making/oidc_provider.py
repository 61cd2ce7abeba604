"""An OpenID Connect provider of our own, on the loopback, that can be told to misbehave."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID = "vlecht"
CLIENT_SECRET = "geheim van de aanbieder"


class FakeProvider:
    """Signs in whoever `person` says. `spoil` changes the claims of the token before signing."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.person: dict[str, Any] = {
            "sub": "amina-bij-de-aanbieder",
            "name": "Amina van de Aanbieder",
            "email": "amina@example.org",
            "email_verified": True,
        }
        self.spoil: dict[str, Any] = {}
        self.userinfo_sub: str | None = None
        self.leaves_out_token = False
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._attempts: dict[str, dict[str, str]] = {}
        self.requests: list[str] = []

    def authorize(self, query: dict[str, str]) -> str:
        """Return where the browser goes after signing in at the provider."""
        code = f"code-{len(self._attempts)}"
        self._attempts[code] = query
        back = urllib.parse.urlencode({"code": code, "state": query["state"]})
        return f"{query['redirect_uri']}?{back}"

    def token(self, form: dict[str, str]) -> dict[str, Any]:
        """Return tokens for a code that was not used before."""
        attempt = self._attempts.pop(form.get("code", ""), None)
        challenge = base64.urlsafe_b64encode(
            hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        ).rstrip(b"=")
        if (
            attempt is None
            or attempt.get("code_challenge") != challenge.decode()
            or form.get("redirect_uri") != attempt["redirect_uri"]
        ):
            return {"error": "invalid_grant"}
        claims = {
            "iss": self.address,
            "aud": CLIENT_ID,
            "sub": self.person["sub"],
            "nonce": attempt.get("nonce"),
            "iat": int(time.time()),
            "exp": int(time.time()) + 300,
            **self.spoil,
        }
        tokens = {"access_token": "toegang", "token_type": "Bearer", "expires_in": 300}
        if not self.leaves_out_token:
            tokens["id_token"] = jwt.encode(claims, self.key, "RS256", {"kid": "sleutel"})
        return tokens

    def userinfo(self) -> dict[str, Any]:
        """Return who is signed in."""
        return {**self.person, "sub": self.userinfo_sub or self.person["sub"]}

    def configuration(self) -> dict[str, Any]:
        """Return the discovery document."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


@contextmanager
def running_provider() -> Iterator[FakeProvider]:
    """Serve a provider until the test is over."""
    provider = FakeProvider("")

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urllib.parse.urlsplit(self.path).path
            provider.requests.append(path)
            if path == "/.well-known/openid-configuration":
                self._answer(provider.configuration())
            elif path == "/authorize":
                query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
                self.send_response(302)
                self.send_header("Location", provider.authorize(query))
                self.end_headers()
            elif path == "/userinfo":
                self._answer(provider.userinfo())
            else:
                self._answer({"error": "not found"}, 404)

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
            provider.requests.append(self.path)
            tokens = provider.token(form)
            self._answer(tokens, 400 if "error" in tokens else 200)

        def _answer(self, body: dict[str, Any], status: int = 200) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def application_of(provider: FakeProvider) -> dict[str, Any]:
    """Return the settings with which Vlecht knows a provider."""
    return {
        "provider_id": "organisation",
        "name": "Gemeente Voorbeeld",
        "client_id": CLIENT_ID,
        "secret": CLIENT_SECRET,
        "settings": {"server_url": provider.address},
    }
