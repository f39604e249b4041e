import { MainNavigation } from "./main-navigation";
import { Mark } from "./mark";
import { ThemeSwitch } from "./theme-switch";

export function Masthead({ search }: { readonly search: React.ReactNode }) {
  return (
    <header className="masthead">
      <div className="page">
        <a className="mark" href="/">
          <Mark />
          Isotherm
        </a>
        <MainNavigation />
        <div className="tools">
          {search}
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
