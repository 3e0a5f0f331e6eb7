"""Unit 03's lock: what is typed reaches no socket, no request, no storage and no saved notebook."""

from __future__ import annotations

MARKER = "Kepiting-Ungu-Menari-7731"
PAGE = "pelajaran/03-etika-dan-keamanan.ipynb"
STORED = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"


def test_nothing_typed_into_the_lock_is_sent_or_kept(lab):
    sent: list[str] = []

    def listen(socket):
        socket.on("framesent", lambda frame: sent.append(frame if isinstance(frame, str) else frame.decode("latin-1")))

    lab.page.on("websocket", listen)
    lab.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data_buffer or b''!r}"))
    lab.open(PAGE)
    lab.run("import egov")
    lab.run("peraga.cek_kunci()")
    assert any("cek_kunci" in frame for frame in sent), "the test does not hear the kernel's socket"
    lab.output_of("peraga.cek_kunci()")
    below = lab.page.locator(".egov-kunci")  # whichever cell is chosen
    box = below.locator("input[type=text]")
    box.click()
    assert "Berhenti dulu" in below.inner_text()
    lab.page.keyboard.type(MARKER)
    assert box.input_value() == MARKER and str(len(MARKER)) in below.inner_text()
    assert "hanya ada satu kunci" in below.inner_text()
    lab.photo("03-cek-kunci")
    lab.page.keyboard.press("Tab")  # to the first switch: still inside
    lab.page.keyboard.press("Space")
    assert "tidak terlihat dari sini" in below.inner_text() and box.input_value() == MARKER
    lab.cell("peraga.dua_jam()").locator(".cm-content").click()
    assert box.input_value() == ""
    kept = lab.page.evaluate(STORED)
    lab.close()
    saved = [path for path in lab.workspace.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes()]
    assert not saved and MARKER not in kept and not any(MARKER in one for one in sent)
