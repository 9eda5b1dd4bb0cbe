// Contrasts that axe-core does not measure: texts of drawings, marks of states, borders of controls, in what is painted
// now. Returns one line for each that is too low.
const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
const read = new Map();
// The colour as red, green, blue, and how opaque it is.
function colour(text) {
  if (!read.has(text)) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    read.set(text, [red, green, blue, alpha / 255]);
  }
  return read.get(text);
}
const over = ([red, green, blue, alpha], below) =>
  [red, green, blue].map((value, at) => value * alpha + below[at] * (1 - alpha)).concat(1);
const luminance = (rgb) => rgb.slice(0, 3).map((value) => value / 255)
  .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
function ratio(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// What is painted behind an element of HTML.
function behind(element) {
  const layers = [];
  for (let it = element; it; it = it.parentElement) {
    const own = colour(getComputedStyle(it).backgroundColor);
    layers.push(own);
    if (own[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

// What is painted behind a point of a drawing, before an element of it.
function behindIn(svg, element, x, y) {
  let below = behind(svg.parentElement);
  const own = colour(getComputedStyle(svg).backgroundColor);
  below = over(own, below);
  for (const shape of svg.querySelectorAll('rect, path, circle, polygon, ellipse')) {
    if (!(shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) || shape.contains(element)) continue;
    if (shape.closest('defs, clipPath, pattern, marker, symbol') || !shape.checkVisibility({ opacityProperty: true })) continue;
    const style = getComputedStyle(shape);
    if (style.fill === 'none' || style.fill.startsWith('url')) continue;
    const matrix = shape.getScreenCTM();
    if (!matrix) continue;
    const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
    const target = svg.createSVGPoint();
    Object.assign(target, { x: point.x, y: point.y });
    if (!shape.isPointInFill(target)) continue;
    const fill = colour(style.fill);
    below = over([...fill.slice(0, 3), fill[3] * parseFloat(style.fillOpacity)], below);
  }
  return below;
}

const faults = [];
const say = (what, value, least, element) => {
  const text = (element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, 40);
  faults.push(`${what} ${value.toFixed(2)} < ${least}: ${element.localName}.${element.getAttribute('class') || ''} « ${text} »`);
};
const shown = (selector) => [...document.querySelectorAll(selector)]
  .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest('.visually-hidden'));

for (const text of shown('svg text')) {
  const rect = text.getBoundingClientRect();
  const svg = text.closest('svg').ownerSVGElement || text.closest('svg');
  if (!text.textContent.trim() || rect.width < 2 || text.closest('[hidden], defs')) continue;
  const style = getComputedStyle(text);
  const isHaloed = style.stroke !== 'none' && style.paintOrder.startsWith('stroke');
  const below = isHaloed ? colour(style.stroke) : behindIn(svg, text, rect.left + rect.width / 2, rect.top + rect.height / 2);
  const opacity = parseFloat(style.opacity) * parseFloat(style.fillOpacity);
  const fill = colour(style.fill);
  const value = ratio(over([...fill.slice(0, 3), fill[3] * opacity], below), below);
  const size = parseFloat(style.fontSize) * (text.getScreenCTM()?.a || 1);
  const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight, 10) >= 700);
  const least = isLarge ? 3 : 4.5;
  if (value < least) say('text of a drawing', value, least, text);
}
// The marks of the states, by their strongest colour.
for (const mark of shown('svg.mark')) {
  const below = behind(mark.parentElement);
  const values = [...mark.querySelectorAll('*')].flatMap((part) => {
    const style = getComputedStyle(part);
    return [style.fill, style.stroke].filter((it) => it !== 'none' && !it.startsWith('url')).map((it) => ratio(over(colour(it), below), below));
  });
  if (values.length && Math.max(...values) < 3) say('mark', Math.max(...values), 3, mark);
}
// A control is told from what is around it by its border, its ground, or its text.
for (const control of shown('input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), select, textarea')) {
  if (control.disabled) continue;
  const around = behind(control.parentElement);
  const style = getComputedStyle(control);
  const border = parseFloat(style.borderBottomWidth) > 0 ? ratio(over(colour(style.borderBottomColor), around), around) : 1;
  const ground = ratio(behind(control), around);
  if (Math.max(border, ground) < 3) say('border of a field', Math.max(border, ground), 3, control);
}
return [...new Set(faults)];
