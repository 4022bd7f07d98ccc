import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readHidesMigration, setHidesMigration } from '../../documents/programmeSetUp.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

type MigrationSwitchProps = { readonly circle: OpenCircle; readonly mayChange: boolean }

/** In a programme about another field, questions about migration can be left out of sight (S267). */
export function MigrationSwitch({ circle, mayChange }: MigrationSwitchProps) {
  const { t } = useTexts()
  const report = useReport('path')
  const programme = useProgramme()
  const isHidden = useDocument(circle, readHidesMigration)
  return (
    <Checkbox
      label={t('path.tools.migration')}
      help={t('path.tools.migrationHelp')}
      isChecked={!isHidden}
      isDisabled={!mayChange}
      onChange={(isShown) => void report(setHidesMigration(circle.doc, programme.author(), !isShown))}
    />
  )
}
