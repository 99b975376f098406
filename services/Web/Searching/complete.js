// Offers values of filters while a search is typed, and leaves empty fields out of the address. Without it the form's own
// button leads to the same values as a page, and the address is longer.
(() => {
  const field = document.querySelector('[data-complete]');
  if (!field) return;
  const form = field.form;
  form.addEventListener('formdata', event => {
    for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
  });
  const list = document.createElement('ul');
  list.id = 'completions';
  list.className = 'completions floating';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  field.parentElement.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let chosen = -1, waiting = 0, asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };

  const choose = index => {
    clearTimeout(waiting);
    asked++; // An answer that comes now must not take away what was chosen.
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', at === chosen));
    field.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  };

  const show = values => {
    list.replaceChildren(...values.map((value, index) => {
      const option = document.createElement('li');
      option.id = 'completion-' + index;
      option.setAttribute('role', 'option');
      option.dataset.address = value.address;
      const kind = document.createElement('span');
      kind.className = 'kind';
      kind.textContent = value.kind;
      const count = document.createElement('span');
      count.className = 'n';
      count.textContent = value.count;
      option.append(kind, ' ', value.name, ' ', count);
      return option;
    }));
    chosen = -1;
    list.hidden = values.length === 0;
    field.setAttribute('aria-expanded', String(values.length > 0));
  };

  const ask = async () => {
    const number = ++asked;
    const query = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(field.dataset.complete + '?' + query, { headers: { accept: 'application/json' } });
      if (answer.ok && number === asked && document.activeElement === field) show(await answer.json());
    } catch {
      close(); // Without an answer the form works as it does without script.
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    if (field.value.trim().length < 2) { asked++; close(); return; }
    waiting = setTimeout(ask, 120);
  });
  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', event => {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    event.preventDefault();
    location.assign(option.dataset.address);
  });
  field.addEventListener('blur', close);
})();
