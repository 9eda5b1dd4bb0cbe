// Finds what a user would name. arguments: where to look (an element, or null for the page), what kind, and the name.
const [where, kind, name] = arguments;

const KINDS = {
  control: 'a[href], button, summary, label, input:not([type=hidden]), select, textarea, option, ' +
    '[role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch], ' +
    '[role=gridcell], [role=rowheader], [role=columnheader]',
  button: 'button, summary, input[type=button], input[type=submit], [role=button]',
  link: 'a[href], [role=link]',
  field: 'input:not([type=hidden]), select, textarea, [role=combobox], [role=slider], [role=spinbutton]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
};
const TITLES = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, figcaption, dt, th[scope=row], [role=rowheader], a[href]';
const PLACES = 'section, article, aside, nav, main, header, footer, form, fieldset, dialog, details, figure, table, tr, li, ' +
  '[role=region], [role=group], [role=row], [role=listitem], [role=dialog], [role=alert], [role=status]';

const plain = (text) => (text || '').replace(/\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) &&
  (element.getClientRects().length > 0 || element.matches('option, input[type=file]'));
const named = (ids) => (ids || '').split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');

function texts(element) {
  const label = (attribute) => element.getAttribute(attribute);
  const labels = [...(element.labels || [])].map((label) => label.textContent);
  const title = element.querySelector(':scope > title');
  return [label('aria-label'), named(label('aria-labelledby')), ...labels, element.textContent, element.title?.baseVal,
    label('title'), label('alt'), label('placeholder'), element.type === 'submit' ? element.value : '', title?.textContent,
    ...[...element.querySelectorAll('[aria-label], img[alt]')].map((part) => part.getAttribute('aria-label') || part.alt)]
    .map(plain).filter(Boolean);
}

const page = where || document;

// The innermost part of the page that has this name, or a title, row header or link that says it.
function place() {
  const titled = [...page.querySelectorAll(TITLES)].filter((title) => shown(title) && plain(title.textContent) === name);
  const places = titled.map((title) => title.closest(PLACES)).filter((place) => place && (!where || where.contains(place)));
  const labelled = [...page.querySelectorAll(PLACES)].filter((place) => shown(place) &&
    (plain(place.getAttribute('aria-label')) === name || plain(named(place.getAttribute('aria-labelledby'))) === name));
  const found = [...new Set([...labelled, ...places])];
  return found.sort((one, other) => one.textContent.length - other.textContent.length).slice(0, 1);
}

if (kind === 'place') return { found: place(), others: [...page.querySelectorAll(TITLES)].filter(shown).map((title) => plain(title.textContent)).slice(0, 60) };

const all = [...page.querySelectorAll(KINDS[kind])].filter(shown);
const holds = (element) => texts(element).some((text) => text.includes(name) || name.includes(text));
return {
  found: all.filter(holds).slice(0, 60),
  others: all.map((element) => texts(element)[0] || '').filter(Boolean).slice(0, 60),
};
