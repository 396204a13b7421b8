// A classic script in the head: the chosen theme must stand before the first paint.
(function () {
  try {
    const theme = localStorage.getItem("gis.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme is then right.
  }
})();
