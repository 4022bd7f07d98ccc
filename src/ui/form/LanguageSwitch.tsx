import styles from './LanguageSwitch.module.css'

export type LanguageSwitchProps<T extends string> = {
  readonly label: string
  /** `short` is shown ("FR"), `name` is read out, in the language itself ("Français"). */
  readonly languages: readonly { readonly code: T; readonly short: string; readonly name: string }[]
  readonly current: T
  readonly onChange: (code: T) => void
}

/** One tap, in mid-edit too: pressing a button here does not take the caret out of the field. */
export function LanguageSwitch<T extends string>({ label, languages, current, onChange }: LanguageSwitchProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend in the bar
    <div role="group" aria-label={label} className={styles.switch}>
      {languages.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={styles.language}
          aria-pressed={code === current}
          aria-label={`${short}, ${name}`}
          title={name}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(code)}
        >
          {short}
        </button>
      ))}
    </div>
  )
}
