// SHA-256 by hand: browsers offer theirs only to secure addresses, and this page is opened as a file.
"use strict";
const held = JSON.parse(document.getElementById("data").textContent);

function sha256(text) {
  const primes = [], h = [], k = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const part = x => ((x - Math.floor(x)) * 4294967296) | 0;
  primes.forEach((p, n) => { if (n < 8) h.push(part(Math.sqrt(p))); k.push(part(Math.cbrt(p))); });
  const bytes = [...new TextEncoder().encode(text)], bits = bytes.length * 8;
  bytes.push(128);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let n = 7; n >= 0; n--) bytes.push(n > 3 ? 0 : (bits >>> (8 * n)) & 255);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < bytes.length; at += 64) {
    const w = [];
    for (let n = 0; n < 16; n++) w.push((bytes[at + 4 * n] << 24) | (bytes[at + 4 * n + 1] << 16) | (bytes[at + 4 * n + 2] << 8) | bytes[at + 4 * n + 3]);
    for (let n = 16; n < 64; n++) {
      const a = w[n - 15], b = w[n - 2];
      w.push((w[n - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[n - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0);
    }
    const v = [...h];
    for (let n = 0; n < 64; n++) {
      const one = (v[7] + (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[n] + w[n]) | 0;
      const two = ((turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))) | 0;
      v.pop();
      v.unshift((one + two) | 0);
      v[4] = (v[4] + one) | 0;
    }
    v.forEach((x, n) => { h[n] = (h[n] + x) | 0; });
  }
  return h.flatMap(x => [24, 16, 8, 0].map(n => (x >>> n) & 255));
}

const hex = bytes => bytes.map(b => b.toString(16).padStart(2, "0")).join("");

function shown(letters, hidden) {
  const bytes = hidden.match(/../g).map(pair => parseInt(pair, 16));
  let stream = [];
  for (let n = 0; stream.length < bytes.length; n++) stream = stream.concat(sha256(`isi:${letters}:${n}`));
  return new TextDecoder().decode(new Uint8Array(bytes.map((b, n) => b ^ stream[n])));
}

function check() {
  const misread = {0: "O", 1: "I", 8: "B", 9: "G"};
  const letters = document.getElementById("kode").value.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/[0189]/g, d => misread[d]);
  const told = document.getElementById("jawab");
  const found = held.isi[hex(sha256(`nama:${letters}`))];
  told.className = found ? "ya" : "tidak";
  told.textContent = letters.length !== 16 ? held.kata.wrong : found ? `${held.kata.good}\n${shown(letters, found)}` : held.kata.unknown;
}

document.querySelector("form").addEventListener("submit", event => { event.preventDefault(); check(); });
if (location.hash.length > 1) {
  document.getElementById("kode").value = decodeURIComponent(location.hash.slice(1));
  check();
}
