import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { keepAwake } from '../keepAwake.ts'
import { useWatched } from '../workspace.ts'

export function AwakePart() {
  const { t } = useTexts()
  const isOn = useWatched(keepAwake)
  return (
    <Checkbox
      label={t('settings.capture.awake')}
      help={t('settings.capture.awakeHelp')}
      isChecked={isOn}
      onChange={keepAwake.set}
    />
  )
}
