import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { toTemplate } from '../../documents/programmeSetUp.ts'
import { TEMPLATE_ENDING, templateToText } from '../../method/programmeTemplate.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { saveFile } from '../saveFile.ts'
import styles from './path.module.css'

/** Saves how this programme is arranged as a file for others (S269): stages, tools, visits, and no data. */
export function HandOver({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const show = useToast()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const save = () => {
    const template = toTemplate(circle.doc, { id: crypto.randomUUID(), name })
    saveFile(new Blob([templateToText(template)], { type: 'application/json' }), fileName(name))
    setOpen(false)
    show({ text: t('path.template.saved') })
  }
  return (
    <>
      <Button icon="share" onClick={() => setOpen(true)}>
        {t('path.template.open')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('path.template.title')}
          action={t('path.template.save')}
          isReady={name.trim() !== ''}
          onSubmit={save}
          onClose={() => setOpen(false)}
        >
          <div className={styles.handOver}>
            <p>{t('path.template.holds')}</p>
            <p>{t('path.template.leaves')}</p>
            <TextInput
              label={t('path.template.name')}
              help={t('path.template.nameHelp')}
              value={name}
              maxLength={120}
              onChange={setName}
            />
          </div>
        </FormDialog>
      )}
    </>
  )
}

/** Letters and digits of any language; what else was typed could trouble a file system. */
const fileName = (name: string): string =>
  `${name
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)}${TEMPLATE_ENDING}`
