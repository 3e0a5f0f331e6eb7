var me = this, data = JSON.parse(me.dataset.lock), words = data.words, place = me.previousElementSibling;
(function build() {
  if (!place || place.firstChild) { return; }
  function add(tag, parent, text) {
    var one = document.createElement(tag);
    if (text) { one.textContent = text; }
    parent.appendChild(one);
    return one;
  }
  place.style.maxWidth = '560px';
  var label = add('label', place, words.label), box = add('input', label), notes = add('p', place);
  label.style.display = 'block';
  box.type = 'text';
  box.setAttribute('autocomplete', 'off');
  box.setAttribute('autocapitalize', 'off');
  box.setAttribute('spellcheck', 'false');
  box.style.cssText = 'display:block;width:100%;box-sizing:border-box;padding:6px;font-size:16px;color:#1b1b1b;' +
    'background:#fff;border:1px solid #5a5a5a';
  notes.setAttribute('role', 'status');
  var on = {};
  Object.keys(data.switches).forEach(function (key) {
    var row = add('label', place), tick = add('input', row);
    row.style.cssText = 'display:block;padding:4px 0';
    tick.type = 'checkbox';
    tick.style.marginRight = '8px';
    row.appendChild(document.createTextNode(data.switches[key]));
    tick.addEventListener('change', function () { on[key] = tick.checked; judge(); });
  });
  var verdict = add('p', place);
  verdict.setAttribute('role', 'status');
  verdict.style.cssText = 'border-left:5px solid #004b76;padding:4px 10px;font-weight:bold';
  function weakest(typed) {
    var low = typed.toLowerCase();
    var plain = data.guessable.some(function (word) { return low.indexOf(word) >= 0; });
    if (on.shared) { return 'shared'; }
    if (on.pasted) { return 'pasted'; }
    if (on.reused) { return 'reused'; }
    if (typed && (plain || /(19|20)[0-9][0-9]/.test(low) || /^[0-9]+$/.test(low))) { return 'pattern'; }
    if (typed && typed.length < 12) { return 'short'; }
    return on.two ? 'none' : 'single';
  }
  function judge() {
    var typed = box.value, any = Object.keys(on).some(function (key) { return on[key]; });
    if (typed) { notes.textContent = words.length.replace('{n}', typed.length); }
    verdict.textContent = typed || any ? words.weakest + words[weakest(typed)] : words.empty;
  }
  // Said once, before the first letter.
  box.addEventListener('focus', function () { notes.textContent = words.stop; }, { once: true });
  box.addEventListener('input', judge);
  ['keydown', 'keyup', 'keypress'].forEach(function (kind) {
    box.addEventListener(kind, function (event) { event.stopPropagation(); });
  });
  function wipe() { if (box.value) { box.value = ''; notes.textContent = words.wiped; } }
  place.addEventListener('focusout', function (event) {
    if (!place.contains(event.relatedTarget)) { wipe(); }
  });
  window.addEventListener('pagehide', wipe);
  judge();
})();
