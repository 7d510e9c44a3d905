export { audience, developmentOin, systemServices, type ServiceName, type SystemService } from './services.data.js';
export { startSystem, type System, type SystemOptions } from './start-system.js';
