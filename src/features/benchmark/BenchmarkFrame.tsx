import { type ReactNode, useCallback, useMemo } from 'react'
import { readProgramme } from '../../documents/programme.ts'
import { CITIES } from '../../method/benchmark/profile.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, usePlaceHere } from '../formPlace.ts'
import { useCommunity } from '../useCommunity.ts'
import { useDocs } from '../useDocs.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useNames } from '../useNames.ts'
import { useScopeChoice } from '../useScopeChoice.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { BenchmarkContext } from './BenchmarkContext.ts'
import { useBenchmarkCommands } from './useBenchmarkCommands.ts'
import { useSheets } from './useSheets.ts'

/** What both screens of the benchmark stand on; waits calmly for the circle of the programme. */
export function BenchmarkFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts()
  const place = usePlaceHere()
  const { id } = useProgramme()
  const { programme } = useCircles()
  const sheets = useSheets()
  const commands = useBenchmarkCommands(place, sheets?.benchmark ?? null)
  const nameOf = useNames(programme)
  const isOpen = useMayWrite(programme)
  const scope = useScopeChoice()
  const community = useCommunity()
  const cities = useDocs(place.circles, readCities)
  const tools = useMemo(() => {
    if (!sheets || !commands) return null
    const names: Readonly<Record<string, string>> = {
      menteeCity: cities.mentee || t('benchmark.city.menteeCity'),
      mentorCity: cities.mentor || t('benchmark.city.mentorCity'),
    }
    const answering = community
      ? { cities: community.cities.map((city) => city.id), cityName: community.nameOf }
      : { cities: CITIES, cityName: (city: string) => names[city] ?? '' }
    const at = { docs: docsOf(place.circles), form: sheets.benchmark }
    return { place, sheets, at, commands, isOpen, scope, ...answering, nameOf, address: `/p/${id}/benchmark` }
  }, [place, sheets, commands, isOpen, scope, cities, community, nameOf, id, t])
  const crumbs = useCrumbs()
  if (!programme)
    return (
      <Page title={t('benchmark.page.title')} breadcrumbs={crumbs()}>
        <EmptyState icon="clock" title={t('benchmark.waiting.title')}>
          {t('benchmark.waiting.text')}
        </EmptyState>
      </Page>
    )
  return tools && <BenchmarkContext value={tools}>{children}</BenchmarkContext>
}

/** From the list of forms down; a factor stands below the benchmark. */
export function useCrumbs() {
  const { t } = useTexts()
  const { id } = useProgramme()
  return useCallback(
    (isBelow = false) => [
      { href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') },
      ...(isBelow ? [{ href: `/p/${id}/benchmark`, label: t('benchmark.page.title') }] : []),
    ],
    [id, t],
  )
}

const readCities = (docs: ReturnType<typeof docsOf>) => {
  const fields = docs.programme ? readProgramme(docs.programme) : null
  return { mentee: fields?.mentee.city ?? '', mentor: fields?.mentor.city ?? '' }
}
