// Types only: the add-in uses the globals that Excel, or the workbench, provides.
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
