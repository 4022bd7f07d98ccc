import { useState } from 'react'
import type { Path } from '../../documents/path.ts'
import { FORMS } from '../../method/forms/catalog.ts'
import type { FormId } from '../../method/forms/types.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './facilitation.module.css'

type HandOutsProps = { readonly off: Path['off']; readonly onPrint: (forms: readonly FormId[]) => void }

/** Blank forms on paper for those who come without a device; what they write is typed in later (S379). */
export function HandOuts({ off, onPrint }: HandOutsProps) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState<readonly FormId[]>([])
  const offered = FORMS.filter(({ id, ownScreen }) => !ownScreen && !Object.hasOwn(off, id))
  const print = chosen.filter((id) => offered.some((form) => form.id === id))
  return (
    <Section title={t('facilitation.handOuts.title')} lead={t('facilitation.handOuts.lead')}>
      <ul className={styles.forms} aria-label={t('facilitation.handOuts.title')}>
        {offered.map(({ id }) => (
          <li key={id}>
            <Checkbox
              label={t(`formsUi.form.${id}.title`)}
              isChecked={chosen.includes(id)}
              onChange={(isChosen) => setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button kind="primary" icon="print" isDisabled={print.length === 0} onClick={() => onPrint(print)}>
          {print.length === 0
            ? t('facilitation.handOuts.choose')
            : t('facilitation.handOuts.print', { count: print.length })}
        </Button>
      </div>
    </Section>
  )
}
