import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Community } from '../useCommunity.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

export type AddCityProps = { readonly programme: OpenCircle; readonly community: Community }

/** One more city of equal standing, whenever it comes (S266). */
export function AddCity({ programme: own, community }: AddCityProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const [isAsking, setAsking] = useState(false)
  const mayAdd = useMayWrite(own) && mayPrepareVisits(programme.sides())
  if (!mayAdd) return null
  return (
    <div>
      <Button icon="plus" onClick={() => setAsking(true)}>
        {t('programmes.community.add')}
      </Button>
      {isAsking && <AddCityDialog community={community} onClose={() => setAsking(false)} />}
    </div>
  )
}

type DialogProps = { readonly community: Community; readonly onClose: () => void }

function AddCityDialog({ community: { cities }, onClose }: DialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('people')
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const city = typed.trim()
  const isThere = cities.some((known) => isSame(known.city, city))
  const add = async () => {
    setAdding(true)
    const added = report(await programme.addCity({ city, country: '', association: '' }))
    if (!added.ok) return setAdding(false)
    toast({ text: t('people.cities.added', { city }) })
    onClose()
  }
  return (
    <FormDialog
      title={t('programmes.community.add')}
      action={t('programmes.community.add')}
      isReady={city !== '' && !isThere && !isAdding}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Stack>
        <TextInput
          label={t('people.cities.name')}
          value={typed}
          onChange={setTyped}
          error={city !== '' && isThere ? t('people.cities.isThere', { city }) : undefined}
        />
        <Muted>{t('people.cities.addHelp')}</Muted>
      </Stack>
    </FormDialog>
  )
}

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
