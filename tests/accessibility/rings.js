// What has the focus: a text that is the same for all stops that are drawn alike, and the part of the window that its
// ring may take: as much around it as an argument says. Another one takes the focus away, or gives it back.
const [order, room] = arguments;
if (order === 'away') {
  window.stop = document.activeElement;
  window.stop.blur();
  return null;
}
if (order === 'back') {
  window.stop.focus({ preventScroll: true });
  return null;
}
const it = document.activeElement;
if (!it || it === document.body) return null;
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return '';
};
const shape = it.closest('svg') ? it.querySelector('path, rect, circle')?.getAttribute('class') : '';
const kind = [it.localName, it.type || '', it.getAttribute('class') || '', shape, ground(it), ground(it.parentElement)].join(' ');
const pointed = document.getElementById(it.getAttribute('aria-activedescendant') || '');
const drawn = [pointed, it, it.labels?.[0]].filter(Boolean).map((element) => element.getBoundingClientRect());
const rect = drawn.find((box) => box.width > 2 && box.height > 2) || drawn[0];
return [kind, rect.left - room, rect.top - room, rect.right + room, rect.bottom + room];
