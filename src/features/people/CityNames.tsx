import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { renameCity } from '../../documents/cities.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import type { Community } from '../useCommunity.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

export type CityNamesProps = {
  readonly programme: OpenCircle
  readonly group: OpenCircle
  readonly community: Community
}

/** What the equal cities are called, to be put right at any time (S65). */
export function CityNames({ programme: own, group, community: { cities } }: CityNamesProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('people')
  const mayChange = useMayWrite(own) && mayPrepareVisits(programme.sides())
  if (!mayChange) return null
  const docs = { programme: own.doc, group: group.doc }
  return (
    <Disclosure summary={t('people.cities.rename')}>
      <Stack>
        {cities.map(({ id, city }, index) => (
          <PlainField
            key={id}
            label={t('programmes.community.nth', { number: index + 1 })}
            value={city}
            onCommit={(name) => void report(renameCity(docs, programme.author(), id, name.trim()))}
          />
        ))}
      </Stack>
    </Disclosure>
  )
}
