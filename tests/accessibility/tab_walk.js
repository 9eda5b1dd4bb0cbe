// The element that has the focus: what it is, and what is wrong with it. Empty where the page has given the focus away.
const it = document.activeElement;
if (!it || it === document.body) return ['', ''];
const name = (it.getAttribute('aria-label') || it.labels?.[0]?.textContent || it.textContent || it.id || '').replace(/\s+/g, ' ').trim();
const id = window.stops ??= new Map();
if (!id.has(it)) id.set(it, id.size + 1);
const what = `${id.get(it)} ${it.localName} « ${name.slice(0, 60)} »`;
const drawn = it.getClientRects()[0] || it.labels?.[0]?.getClientRects()[0];
if (!drawn) return [what, 'has the focus but is not drawn'];
const rect = it.getBoundingClientRect();
// A ring of at least two pixels, on the element, on its label or on what it points at.
const pointed = document.getElementById(it.getAttribute('aria-activedescendant') || '');
const carriers = [it, it.closest('label'), it.labels?.[0], it.nextElementSibling, it.parentElement, pointed].filter(Boolean);
const hasRing = carriers.some((element) => ['', '::before', '::after'].some((part) => {
  const style = getComputedStyle(element, part);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
}));
const svgRing = it.closest('svg') && document.querySelector('svg [class*=ring], svg [class*=focus]');
if (!hasRing && !svgRing) return [what, 'shows no ring'];
// Not under something that stays in place.
const [x, y] = [Math.min(Math.max(rect.left + rect.width / 2, 0), innerWidth - 1), rect.top + Math.min(rect.height / 2, 20)];
if (y < 0 || y > innerHeight || rect.right < 0 || rect.left > innerWidth) return [what, 'is out of sight'];
const top = document.elementFromPoint(x, y);
const isIn = (one, other) => one.contains(other) || other.contains(one);
if (top && !it.closest('svg') && !carriers.some((element) => isIn(element, top))) return [what, `is covered by ${top.outerHTML.slice(0, 80)}`];
return [what, ''];
