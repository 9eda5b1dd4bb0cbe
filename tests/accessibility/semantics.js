// What the elements of the drawn page mean, and what styles do to it: lists, links, labels, the order of reading.
// Returns one line for each finding.
const findings = [];
const say = (what, element) => findings.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const modal = document.querySelector('dialog:modal');
const inReach = (element) => isShown(element) && (modal ? modal.contains(element) : !element.closest('[inert]'));
const all = (selector) => [...document.querySelectorAll(selector)].filter(inReach);
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const textOf = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent || '').join(' ');
const nameOf = (element) => squeeze(textOf(element.getAttribute('aria-labelledby') || '') || element.getAttribute('aria-label')
  || element.textContent);

// Links of one name, with the same words around them, lead to one place; so do buttons in one group.
const places = new Map();
for (const link of all('a[href]')) {
  if (!nameOf(link)) say('a link without a name', link);
  const around = link.closest('td, li') || link.closest('p, dd, figure, section') || document.body;
  // In a table, the heads of the row and of the column tell links apart.
  const key = link.closest('td') ? link : `${nameOf(link)} in ${link.closest('nav')?.ariaLabel} ${squeeze(around.textContent)}`;
  const to = link.getAttribute('href');
  if (places.has(key) && places.get(key) !== to) say(`« ${nameOf(link)} » leads to ${places.get(key)} too`, link);
  places.set(key, to);
}

// A link out of the carnet has its whole address in its text, says that it leads to another site, and does not tell that
// site where the reader comes from. No other scheme is a link, but for a message to an address.
for (const link of all('a[href]')) {
  const to = link.getAttribute('href');
  if (to.startsWith('#') || to.startsWith('mailto:')) continue;
  if (!/^https?:\/\/[\w.-]+/.test(to)) say('a link with an unexpected scheme', link);
  if (link.rel !== 'noreferrer' || link.target) say('a link that tells where the reader comes from', link);
  const text = squeeze(link.innerText);
  if (!text.includes(to) || !text.endsWith('(autre site)') || link.ariaLabel) say('a link that does not say where it leads', link);
}

const groupOf = (element) => element.closest('tr, li, [role=row], [role=group], fieldset, dialog, form, section, aside');
const buttons = new Map();
for (const button of all('button, summary, [role=button]')) {
  const name = nameOf(button);
  const before = buttons.get(name) || [];
  if (before.includes(groupOf(button))) say(`two buttons « ${name} » in one place`, button);
  buttons.set(name, [...before, groupOf(button)]);
}

// Three links beside each other, with no words between, are a list.
for (const parent of new Set(all('a[href]').map((link) => link.parentElement))) {
  if (parent.closest('svg')) continue;
  const links = [...parent.children].filter((it) => it.localName === 'a' && isShown(it));
  const words = [...parent.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE && /[\p{L},:]/u.test(it.data));
  if (links.length > 2 && words.length === 0) say('links that are no list', parent);
}
for (const list of all('ul, ol')) {
  if ([...list.children].some((it) => it.localName !== 'li')) say('a list with something else than its items', list);
}

// Elements that stand for how they look.
for (const empty of all('p, li, h1, h2, h3, h4, th, dt, dd, caption, label')) {
  const takesRoom = empty.getBoundingClientRect().height > 0;
  if (takesRoom && !squeeze(empty.textContent) && !empty.querySelector('input, svg, img, [role=status]')) say('is empty', empty);
}
for (const two of all('br + br, center, font, b, i, u, blockquote')) say('stands for how it looks', two);
for (const bold of all('p')) {
  const only = bold.children.length === 1 && /^(strong|em)$/.test(bold.children[0].localName);
  if (only && squeeze(bold.textContent) === squeeze(bold.children[0].textContent)) say('a heading that is none', bold);
}

// The order that is seen is the order that is read.
for (const element of all('body *')) {
  const style = getComputedStyle(element);
  if (style.order !== '0' || /reverse/.test(style.flexDirection) && style.display.includes('flex')) say('is moved', element);
}

// A link between words is underlined.
for (const link of all('p a[href], li a[href], dd a[href]')) {
  const words = [...link.parentElement.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && /\p{L}/u.test(it.data));
  const style = getComputedStyle(link);
  const inner = link.firstElementChild && getComputedStyle(link.firstElementChild);
  const isUnderlined = [style, inner].some((it) => it && (/underline/.test(it.textDecorationLine) || parseFloat(it.borderBottomWidth) > 0));
  if (words && !isUnderlined) say('a link between words without a line', link);
}

// A label stands beside its field, or beside the hint that stands between.
const FAR = 24;
for (const field of all('input:not([type=hidden], [type=file]), select, textarea')) {
  const label = [...(field.labels || [])].find((it) => !it.classList.contains('visually-hidden'));
  if (!label) continue;
  const hints = (field.getAttribute('aria-describedby') || '').split(/\s+/).map((id) => document.getElementById(id));
  const distance = (it) => {
    const [one, other] = [it.getBoundingClientRect(), label.getBoundingClientRect()];
    const apart = (from, to) => Math.max(one[from] - other[to], other[from] - one[to], 0);
    return Math.max(apart('left', 'right'), apart('top', 'bottom'));
  };
  const nearest = Math.min(...[field, ...hints].filter((it) => it && isShown(it)).map(distance));
  if (nearest > FAR) say('the label is far from its field', field);
}

// Nothing is shown by the pointer alone.
const revealing = /(^|;)\s*(display|visibility|opacity|content|clip-path|left|top)\s*:/;
const rules = (list) => [...list].flatMap((rule) => rule.cssRules?.length ? [rule, ...rules(rule.cssRules)] : [rule]);
for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
  for (const rule of rules(sheet.cssRules)) {
    const byPointer = rule.selectorText?.split(',').some((it) => it.includes(':hover'));
    if (byPointer && !rule.selectorText.includes(':focus') && revealing.test(rule.style.cssText)) findings.push(`shown by the pointer alone: ${rule.cssText}`);
  }
}

// Each declared ground has a declared colour, its own or that of the page.
const grounds = [document.documentElement, document.body].map((it) => getComputedStyle(it).backgroundColor);
if (grounds.every((ground) => ground === 'rgba(0, 0, 0, 0)')) findings.push('the page declares no ground');
return [...new Set(findings)];
