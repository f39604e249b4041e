/** Names the theme that a click switches to, by style alone: the theme's own script answers it. Remembered on this device. */
export function ThemeSwitch() {
  return (
    <button className="plain theme-switch" type="button" data-theme-switch="">
      <span className="to-dark">
        <span className="vh">Switch to </span>Dark<span className="vh"> theme</span>
      </span>
      <span className="to-light">
        <span className="vh">Switch to </span>Light<span className="vh"> theme</span>
      </span>
    </button>
  );
}
