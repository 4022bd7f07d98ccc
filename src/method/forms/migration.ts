/**
 * Questions that only make sense where the programme is about migration (S267): in another field they can be left out of
 * sight. By the part of the id after the form's own prefix, so that both cities' forms are treated alike.
 */
const ABOUT_MIGRATION = new Set([
  ...['migrationTrend', 'migrantPopulation', 'groups', 'budgetIntegration', 'budgetIntegrationShare', 'migrantGroups'],
  ...['sens.workWithMigrants', 'migration', 'migrantsHeard'],
])

export const isAboutMigration = (field: string): boolean => ABOUT_MIGRATION.has(field.replace(/^[a-z]+\.[a-z]+\./, ''))
