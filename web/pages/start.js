// Old browsers read this too: no modern words here.
(function () {
  var words = "";
  if (!window.WebAssembly || !window.BigInt64Array || !window.indexedDB || !("noModule" in HTMLScriptElement.prototype)) {
    words = "Browser ini terlalu lama untuk mengerjakan latihan. Pakai Chrome, Edge, atau Firefox keluaran 2022 atau sesudahnya.";
  } else if (!window.isSecureContext || !navigator.serviceWorker) {
    words = "Di alamat ini pekerjaan tidak dapat disimpan. Buka lewat https, atau pakai jendela biasa (bukan penyamaran).";
  } else if (navigator.deviceMemory && navigator.deviceMemory < 4) {
    words = "Komputer ini bermemori kurang dari 4 GB. Tutup program lain sebelum mulai belajar.";
  }
  if (!words) return;
  var place = document.getElementById("melek-warning");
  place.textContent = words;
  place.hidden = false;
})();
