import type { ComponentChildren } from "preact";
import { locales, type Locale } from "../../messages/locale.ts";
import { useLanguage } from "../shared/surface.tsx";
import { languages } from "./catalogues.ts";
import { useConsole, useIsOrganiser, useIsOwner, useRole } from "./console-context.ts";
import { Link } from "./link.tsx";
import { OrganisationSwitch } from "./organisation-switch.tsx";
import type { Screen } from "./route.ts";

interface Props {
  readonly screen: Screen;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly onSignOut: () => void;
  readonly children: ComponentChildren;
}

/** What surrounds every screen: name, main links, language, who is signed in. */
export function Frame({ screen, locale, onLocale, onSignOut, children }: Props) {
  const { messages, me } = useConsole();
  const { common } = useLanguage();
  const { frame } = messages;
  const isOrganiser = useIsOrganiser();
  const isOwner = useIsOwner();
  const role = useRole();
  return (
    <>
      <a class="skip-link" href="#main">{frame.skipToContent}</a>
      <header class="console-header">
        <div class="console-header__inner">
          <p class="console-header__name">
            <Link to={{ name: "conversations" }}><strong>{common.productName}</strong> <span class="console-header__part">{frame.consoleName}</span></Link>
          </p>
          {me !== null && (
            <nav class="console-header__nav" aria-label={frame.mainNavigation}>
              <Link to={{ name: "conversations" }} isCurrent={screen.name === "conversations"}>{frame.conversations}</Link>
              {isOrganiser && <Link to={{ name: "sites" }} isCurrent={screen.name === "sites"}>{messages.sites.title}</Link>}
              {isOwner && <Link to={{ name: "people" }} isCurrent={screen.name === "people"}>{frame.people}</Link>}
              <Link to={{ name: "account" }} isCurrent={screen.name === "account"}>{messages.account.title}</Link>
            </nav>
          )}
          <OrganisationSwitch />
          <div class="console-header__tools">
            <LanguageSwitch locale={locale} onLocale={onLocale} />
            {me !== null && (
              <>
                <p class="console-header__me small">
                  <span class="visually-hidden">{frame.signedInAs(me.name)}</span>
                  <span aria-hidden="true" class="console-header__person">{me.name}</span>
                  <span class="tag">{frame.roles[role ?? me.role]}</span>
                </p>
                <button type="button" class="button button--quiet button--small" onClick={onSignOut}>{frame.signOut}</button>
              </>
            )}
          </div>
        </div>
      </header>
      <main id="main" class="console-main" tabIndex={-1}>{children}</main>
    </>
  );
}

function LanguageSwitch({ locale, onLocale }: { readonly locale: Locale; readonly onLocale: (locale: Locale) => void }) {
  const { common } = useLanguage();
  return (
    <div class="language-switch" role="group" aria-label={common.switchLanguage}>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          class="language-switch__choice"
          aria-pressed={each === locale}
          onClick={() => onLocale(each)}
        >
          {languages[each].common.languageName}
        </button>
      ))}
    </div>
  );
}
