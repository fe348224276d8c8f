export {createDashboard} from '../../source/commands/create-dashboard.ts';
export {openSimulatedHost} from '../../source/hosts/simulated/host.ts';
