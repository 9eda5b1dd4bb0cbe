// The size of the letters of each text on the page, in CSS pixels, as the scale of its drawing leaves it, and the size
// that they must reach: twice as large, or large. A drawing stays whole in its window, and its table gives its texts.
const LARGE = 48;
const IN_A_DRAWING = 1.3;
const sizes = {};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const parent = node.parentElement;
  const text = node.data.replace(/\s+/g, ' ').trim();
  if (!text || parent.closest('script, style, noscript, title, .visually-hidden, .mark-text')) continue;
  if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const isDrawn = parent.closest('svg');
  const size = parseFloat(getComputedStyle(parent).fontSize) * (isDrawn ? Math.abs(parent.getScreenCTM().d) : 1);
  if (size <= (sizes[text]?.[0] || 0)) continue;
  sizes[text] = [size, isDrawn ? size * IN_A_DRAWING : Math.max(size, Math.min(size * 2, LARGE))];
}
return sizes;
