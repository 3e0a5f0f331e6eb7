var me = this, tries = 0;
(function speak() {
  var root = me.closest('.egov-kegiatan'), data = me.dataset, words = JSON.parse(data.sliders);
  var handles = root ? root.querySelectorAll('[role=slider]') : [];
  if ((!root || handles.length < words.length) && tries++ < 80) { setTimeout(speak, 100); }
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
  }
  if (data.say) { voice.textContent = data.say; }
  words.forEach(function (pair, k) {
    if (handles[k]) {
      handles[k].setAttribute('aria-label', pair[0]);
      handles[k].setAttribute('aria-valuetext', pair[1]);
    }
  });
})();
