// Locates what a user would name. Arguments: the scope (an element, or null for the page), the kind, and the name.
const [scope, kind, named] = arguments;

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
const SECTIONS = 'section, article, aside, nav, main, header, footer, form, fieldset, dialog, details, figure, table, tr, li, ' +
  '[role=region], [role=group], [role=row], [role=listitem], [role=dialog], [role=alert], [role=status]';

// A scenario names figures without the mark of illustrative data; other scenarios check the mark.
const plain = (text) => (text || '').replace(/\s+/g, ' ').replaceAll(' (illustratif)', '').trim();
const name = plain(named);
const visible = (element) => element.checkVisibility({ visibilityProperty: true }) &&
  (element.getClientRects().length > 0 || element.matches('option, input[type=file]'));
const textOf = (ids) => (ids || '').split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');

function texts(element) {
  const label = (attribute) => element.getAttribute(attribute);
  // Cells of the grid have texts that many others have too.
  if (element.matches('[role=gridcell]')) return [plain(label('aria-label'))];
  const labels = [...(element.labels || [])].map((label) => label.textContent);
  const title = element.querySelector(':scope > title');
  return [label('aria-label'), textOf(label('aria-labelledby')), ...labels, element.textContent, element.title?.baseVal,
    label('title'), label('alt'), label('placeholder'), element.type === 'submit' ? element.value : '', title?.textContent,
    ...[...element.querySelectorAll('[aria-label], img[alt]')].map((element) => element.getAttribute('aria-label') || element.alt)]
    .map(plain).filter(Boolean);
}

const page = scope || document;

// The innermost section with this name, or with a title, row header or link with this text.
function section() {
  const titled = [...page.querySelectorAll(TITLES)].filter((title) => visible(title) && plain(title.textContent) === name);
  const sections = titled.map((title) => title.closest(SECTIONS)).filter((section) => section && (!scope || scope.contains(section)));
  const labelled = [...page.querySelectorAll(SECTIONS)].filter((section) => visible(section) &&
    (plain(section.getAttribute('aria-label')) === name || plain(textOf(section.getAttribute('aria-labelledby'))) === name));
  const found = [...new Set([...labelled, ...sections])];
  return found.sort((one, other) => one.textContent.length - other.textContent.length).slice(0, 1);
}

if (kind === 'section') return { found: section(), others: [...page.querySelectorAll(TITLES)].filter(visible).map((title) => plain(title.textContent)).slice(0, 60) };

const all = [...page.querySelectorAll(KINDS[kind])].filter(visible);
const matches = (element) => texts(element).some((text) => text.includes(name) || name.includes(text));
return {
  found: all.filter(matches).slice(0, 60),
  others: all.map((element) => texts(element)[0] || '').filter(Boolean).slice(0, 60),
};
