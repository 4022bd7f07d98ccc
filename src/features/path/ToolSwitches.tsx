import { useState } from 'react'
import type { Path } from '../../documents/path.ts'
import { TOOLS, type ToolId } from '../../method/path.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './path.module.css'
import type { PathCommands } from './usePath.ts'

type SwitchesProps = { readonly path: Path; readonly commands: PathCommands | null }

/** Which tools the programme uses (S9, S65). One that is switched off keeps all it holds. */
export function ToolSwitches({ path, commands }: SwitchesProps) {
  const { t } = useTexts()
  const [asked, setAsked] = useState<ToolId | null>(null)
  const reasonFor = (tool: ToolId) => {
    const reason = path.off[tool]
    if (reason === undefined) return {}
    return { help: reason === '' ? t('path.tools.offWithoutReason') : t('path.tools.off', { reason }) }
  }
  return (
    <>
      <ul className={styles.switches}>
        {TOOLS.map((tool) => (
          <li key={tool}>
            <Checkbox
              label={t(`path.tool.${tool}`)}
              {...reasonFor(tool)}
              isChecked={path.off[tool] === undefined}
              isDisabled={!commands}
              onChange={(isOn) => (isOn ? commands?.switch(tool, { isOff: false, reason: '' }) : setAsked(tool))}
            />
          </li>
        ))}
      </ul>
      {asked && commands && <ReasonDialog tool={asked} commands={commands} onClose={() => setAsked(null)} />}
    </>
  )
}

type ReasonProps = { readonly tool: ToolId; readonly commands: PathCommands; readonly onClose: () => void }

function ReasonDialog({ tool, commands, onClose }: ReasonProps) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  const confirm = () => {
    if (commands.switch(tool, { isOff: true, reason })) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('path.tools.askTitle', { tool: t(`path.tool.${tool}`) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('path.tools.keep')}</Button>
          <Button kind="primary" onClick={confirm}>
            {t('path.tools.switchOff')}
          </Button>
        </>
      }
    >
      <p>{t('path.tools.askText')}</p>
      {tool === 'supportNetwork' && <p>{t('path.tools.groupExpected')}</p>}
      <TextInput label={t('path.tools.reason')} help={t('path.tools.reasonHelp')} value={reason} onChange={setReason} />
    </Dialog>
  )
}
