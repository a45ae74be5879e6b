// Brings a page to life: fetches the program and its words side by side and hands the page over.
// Until then, and without it, the page is readable and its forms work.
(() => {
  const boot = document.getElementById('boot');

  // The entrance: the token stands behind the # of the link, where no server sees it.
  const entrance = document.getElementById('enter');
  if (entrance) {
    const token = location.hash.slice(1);
    const field = entrance.elements.namedItem('token');
    if (token && field) {
      field.value = token;
      entrance.classList.add('has-token');
      // Out of the address, where a shoulder or a screenshot would have it; but not lost when
      // somebody first chooses another language.
      history.replaceState(null, '', location.pathname + location.search);
      for (const link of document.querySelectorAll('a[data-keep-fragment]')) link.hash = token;
    }
    return;
  }

  document.addEventListener('keydown', (event) => {
    const wants = event.target instanceof HTMLElement && event.target.dataset.submitOn === 'ctrl-enter';
    if (wants && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.target.form?.requestSubmit();
    }
  });

  const { glue, wasm, words, library, libraryFirst } = boot?.dataset ?? {};
  if (!glue) return;
  const text = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.text();
  };
  const begin = async () => {
    const [program, said, pack] = await Promise.all([
      import(glue).then(async (module) => {
        await module.default({ module_or_path: wasm });
        return module;
      }),
      text(words),
      libraryFirst ? text(library) : undefined,
    ]);
    program.start(said, pack, library);
  };
  // The page stays as it is when the program cannot be had: readable, with working forms.
  begin().catch((error) => console.warn('perspectief: going on without the program', error));
})();
