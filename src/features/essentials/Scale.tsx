import { isDeciding, SPECTRUM } from '../../method/essentials.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { Spectrum } from '../Spectrum.tsx'
import type { FormSheet } from '../useFormSheet.ts'
import styles from './essentials.module.css'

/** The picture of the scale, and its nine positions in words. */
export function Scale({ sheet }: { readonly sheet: FormSheet }) {
  const { t } = useTexts()
  const positions = (deciding: boolean) => SPECTRUM.filter((id) => isDeciding(id) === deciding)
  const first = { helping: 1, deciding: positions(false).length + 1 }
  return (
    <div className={styles.scale}>
      <Spectrum />
      <div className={styles.columns}>
        {(['helping', 'deciding'] as const).map((side) => (
          <div key={side}>
            <h3>{t(`essentials.spectrum.${side}`)}</h3>
            <ol start={first[side]} className={styles.positions}>
              {positions(side === 'deciding').map((id) => (
                <li key={id}>{sheet.texts.of(`spectrum/${id}`).label}</li>
              ))}
            </ol>
            <p className={styles.aside}>{t(`essentials.spectrum.${side}Text`)}</p>
          </div>
        ))}
      </div>
    </div>
  )
}
