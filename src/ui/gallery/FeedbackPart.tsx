import { useState } from 'react'
import { Banner } from '../feedback/Banner.tsx'
import { ConfirmDialog } from '../feedback/ConfirmDialog.tsx'
import { Dialog } from '../feedback/Dialog.tsx'
import { Menu } from '../feedback/Menu.tsx'
import { useToast } from '../feedback/Toast.tsx'
import { Button } from '../form/Button.tsx'
import { TextInput } from '../form/TextInput.tsx'
import { Row } from '../layout/Layout.tsx'
import { Section } from '../layout/Section.tsx'
import { useTexts } from '../Texts.tsx'

export function FeedbackPart() {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.feedback.${key}`)
  const toast = useToast()
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const [name, setName] = useState('')
  const close = () => setOpen(null)
  const remove = () => toast({ text: g('toast'), onUndo: () => toast({ text: g('undone') }) })
  return (
    <Section
      title={g('title')}
      actions={
        <Menu
          label={g('menu')}
          items={[
            { id: 'edit', label: t('common.actions.edit'), icon: 'pen', onChoose: () => setOpen('dialog') },
            { id: 'share', label: t('common.actions.share'), icon: 'share', onChoose: () => setOpen('dialog') },
            {
              id: 'erase',
              label: t('common.actions.erase'),
              icon: 'trash',
              isDangerous: true,
              onChoose: () => setOpen('confirm'),
            },
          ]}
        />
      }
    >
      <Row>
        <Button onClick={() => setOpen('dialog')}>{g('openDialog')}</Button>
        <Button kind="danger" icon="trash" onClick={() => setOpen('confirm')}>
          {g('openConfirm')}
        </Button>
        <Button onClick={remove}>{g('openToast')}</Button>
      </Row>
      <Banner title={g('infoTitle')} actions={<Button>{t('common.actions.open')}</Button>} onDismiss={() => {}}>
        {g('info')}
      </Banner>
      <Banner tone="success">{g('success')}</Banner>
      <Banner tone="warning" actions={<Button>{t('common.actions.open')}</Button>}>
        {g('warning')}
      </Banner>
      <Banner tone="danger">{t('common.status.problem.diskFull')}</Banner>
      <Dialog
        isOpen={open === 'dialog'}
        title={g('dialogTitle')}
        onClose={close}
        actions={
          <Button kind="primary" onClick={close}>
            {t('common.actions.done')}
          </Button>
        }
      >
        <p>{g('dialogText')}</p>
        <TextInput label={t('gallery.forms.programme')} value={name} onChange={setName} />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title={g('confirmTitle')}
        consequence={g('confirmText')}
        confirmLabel={t('common.actions.erase')}
        isDangerous
        onConfirm={close}
        onCancel={close}
      />
    </Section>
  )
}
