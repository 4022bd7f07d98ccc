import { useState } from 'react'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { EraseDialog } from './EraseDialog.tsx'

/** V3: nothing of this device's contents stays readable on it. */
export function ErasePart() {
  const { t } = useTexts()
  const [isAsked, setAsked] = useState(false)
  return (
    <div>
      <Button icon="trash" onClick={() => setAsked(true)}>
        {t('settings.erase.open')}
      </Button>
      {isAsked && <EraseDialog onClose={() => setAsked(false)} />}
    </div>
  )
}
