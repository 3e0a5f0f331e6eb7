var me = this, tries = 0;
(function speak() {
  var root = me.closest('.egov-kegiatan'), data = me.dataset, names = JSON.parse(data.names), seen = {};
  var found = names.map(function (name) {
    var place = seen[name[0]] = (name[0] in seen) ? seen[name[0]] + 1 : 0;
    return root ? root.querySelectorAll(name[0])[place] : null;
  });
  if (found.some(function (one) { return !one; }) && tries++ < 80) { setTimeout(speak, 100); }
  if (!root) { return; }
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', data.name);
  var voice = root.querySelector('.egov-suara');
  if (!voice) {
    voice = document.createElement('div');
    voice.className = 'egov-suara';
    voice.setAttribute('role', 'status');
    voice.setAttribute('aria-live', 'polite');
    root.appendChild(voice);
    // Else a letter typed on a button would be a JupyterLab shortcut: d d deletes the cell.
    root.addEventListener('focusin', function (event) {
      event.target.setAttribute('data-lm-suppress-shortcuts', 'true');
      // Radio buttons without a shared name are no group: arrows and Tab would wander.
      var box = event.target.type === 'radio' && !event.target.name && event.target.closest('.widget-radio-box');
      var shared = 'egov-' + Math.random();
      if (box) { box.querySelectorAll('input').forEach(function (one) { one.name = shared; }); }
    });
  }
  if (data.say) { voice.textContent = data.say; }
  found.forEach(function (one, k) {
    if (!one) { return; }
    one.setAttribute('aria-label', names[k][1]);
    if (names[k][2]) { one.setAttribute('aria-valuetext', names[k][2]); }
    if (one.tagName === 'DIV' && !one.hasAttribute('role')) {
      one.setAttribute('role', one.classList.contains('widget-radio-box') ? 'radiogroup' : 'group');
    }
  });
})();
