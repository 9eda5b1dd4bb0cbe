// What is lost when a page becomes narrow or its texts get more room. Arguments: the texts that a wide page shows (or
// null, to read them), and the selector of parts that choose what they draw by their own size.
const [wide, own] = arguments;
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const describe = (element) => `${element.localName}.${element.getAttribute('class') || ''} « ${squeeze(element.textContent).slice(0, 50)} »`;

// Where a table becomes a list, the head of the names goes: each name begins its own part of the list.
const NAMES = '.stacked thead th:first-child';

function texts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest(`script, style, noscript, svg, ${NAMES}, ${own}`) && isShown(parent)) found.add(squeeze(walker.currentNode.data));
  }
  // The heads of a table that has become a list stand before its cells.
  for (const cell of document.querySelectorAll('[data-head]')) if (isShown(cell)) found.add(cell.dataset.head);
  found.delete('');
  return [...found];
}

if (!wide) return texts();
const findings = [];
const now = new Set(texts());
for (const text of wide) if (!now.has(text)) findings.push(`is gone: « ${text} »`);
const edge = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > edge) {
  const beyond = [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > edge + 1);
  findings.push(`the page is ${document.documentElement.scrollWidth} wide: ${beyond.slice(0, 4).map(describe).join(', ')}`);
}
for (const element of document.body.querySelectorAll('*')) {
  if (!isShown(element) || element.closest('.visually-hidden, .mark-text, svg') || !squeeze(element.innerText || '')) continue;
  const style = getComputedStyle(element);
  const isCut = (axis, size) => /hidden|clip/.test(style[`overflow${axis}`]) && element[`scroll${size}`] > element[`client${size}`] + 2;
  // A window on a table of two dimensions shows whole what has the focus.
  const isWhole = element.clientWidth > 1 && !element.closest(own);
  if (isWhole && (isCut('X', 'Width') || isCut('Y', 'Height'))) findings.push(`is cut: ${describe(element)}`);
}
return findings;
