// Texts that are drawn over each other, but in the parts that an argument selects. What lies under a part that stays in
// place while the page scrolls is no fault.
const [passedOver] = arguments;
const placed = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
const stays = (element) => {
  for (let it = element; it && it !== document.body; it = it.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(it).position)) return true;
  }
  return false;
};
const clips = (element) => {
  const boxes = [];
  for (let it = element; it && it !== document.documentElement; it = it.parentElement) {
    const style = getComputedStyle(it);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') boxes.push(it.getBoundingClientRect());
  }
  return boxes;
};
while (walker.nextNode()) {
  const node = walker.currentNode;
  const parent = node.parentElement;
  if (!node.data.trim() || parent.closest(`script, style, noscript, title, .visually-hidden, .mark-text, ${passedOver}`)) continue;
  if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || stays(parent)) continue;
  range.selectNodeContents(node);
  const boxes = clips(parent);
  for (const rect of range.getClientRects()) {
    const box = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
    for (const clip of boxes) {
      box.left = Math.max(box.left, clip.left);
      box.right = Math.min(box.right, clip.right);
      box.top = Math.max(box.top, clip.top);
      box.bottom = Math.min(box.bottom, clip.bottom);
    }
    if (box.right - box.left > 2 && box.bottom - box.top > 2) placed.push({ ...box, node });
  }
}
placed.sort((one, other) => one.top - other.top);
const findings = new Set();
placed.forEach((one, rank) => {
  for (let next = rank + 1; next < placed.length && placed[next].top < one.bottom; next += 1) {
    const other = placed[next];
    const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    // The boxes of two lines touch without their letters doing so.
    const least = Math.min(one.bottom - one.top, other.bottom - other.top);
    if (one.node === other.node || width < 3 || height < least * 0.4) continue;
    findings.add(`« ${one.node.data.trim().slice(0, 40)} » lies over « ${other.node.data.trim().slice(0, 40)} »`);
  }
});
return [...findings];
