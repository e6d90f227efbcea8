// What Office asks of an add-in-only manifest for a task pane: which elements stand where in which order, and how long texts may be.
// Source: "Find the proper order of manifest elements" and the element reference in Microsoft's documentation; [MS-OWEMXML].

/** Parent (path from the nearest named ancestor) → its children in their order; `?` may be missing, `*` may repeat or be missing, `+` must be there. */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
    'SupportUrl?', 'AppDomains?', 'Hosts', 'Requirements?', 'DefaultSettings', 'Permissions', 'Dictionary?', 'VersionOverrides?', 'ExtendedOverrides?',
  ],
  AppDomains: ['AppDomain+'],
  'OfficeApp/Hosts': ['Host+'],
  Requirements: ['Sets?', 'Methods?'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources', 'WebApplicationInfo?', 'EquivalentAddins?'],
  'VersionOverrides/Hosts': ['Host+'],
  'Hosts/Host': ['DesktopFormFactor?'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab?', 'CustomTab?'],
  OfficeTab: ['Group+'],
  Group: ['OverriddenByRibbonApi?', 'Label', 'Icon', 'Control+'],
  Control: ['OverriddenByRibbonApi?', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled?'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image+'],
  Action: ['TaskpaneId?', 'SourceLocation?', 'Title?', 'FunctionName?'],
  Resources: ['Images?', 'Urls?', 'ShortStrings?', 'LongStrings?'],
  Images: ['Image*'],
  Urls: ['Url*'],
  ShortStrings: ['String*'],
  LongStrings: ['String*'],
  DisplayName: ['Override*'],
  'OfficeApp/Description': ['Override*'],
  String: ['Override*'],
}; // prettier-ignore

/** Characters, with and without overrides. */
export const LONGEST = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  resid: 32,
  TaskpaneId: 125,
} as const;

/** Sizes a button's or a group's icon must and may have, in pixels. */
export const BUTTON_ICONS = { required: [16, 32, 80], optional: [20, 24, 40, 48, 64] } as const;
/** Of the add-in in lists. */
export const LIST_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;
export const PERMISSIONS = [
  'Restricted',
  'ReadDocument',
  'ReadAllDocument',
  'WriteDocument',
  'ReadWriteDocument',
];
