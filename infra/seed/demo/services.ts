/** What the demo takes its services from: the server's own application context. */
export interface Services {
  get<Service>(type: abstract new (...parts: never[]) => Service): Service;
}
