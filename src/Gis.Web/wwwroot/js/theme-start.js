// A classic script in the head: the chosen theme must stand before the first paint.
(function () {
  const { dataset } = document.documentElement;
  try {
    const theme = localStorage.getItem("gis.theme");
    if (theme === "light" || theme === "dark") dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme is then right.
  }

  // Paper is light; canvases drawn for it take their colours from here.
  /** @type {string | undefined} */
  let onScreen;
  addEventListener("beforeprint", () => {
    onScreen = dataset.theme;
    dataset.theme = "light";
  });
  addEventListener("afterprint", () => {
    if (onScreen) dataset.theme = onScreen;
    else delete dataset.theme;
  });
})();
